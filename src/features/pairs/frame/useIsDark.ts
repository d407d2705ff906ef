import { useColorScheme } from '@mui/material/styles';

/** Whether the page is shown dark: chosen so, or because the system is. */
export function useIsDark(): boolean {
  const { mode, systemMode } = useColorScheme();
  return (mode === 'system' ? systemMode : mode) === 'dark';
}
