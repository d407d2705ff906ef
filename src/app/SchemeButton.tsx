import SystemModeIcon from '@mui/icons-material/BrightnessAuto';
import DarkModeIcon from '@mui/icons-material/DarkModeOutlined';
import LightModeIcon from '@mui/icons-material/LightModeOutlined';
import IconButton from '@mui/material/IconButton';
import { useColorScheme } from '@mui/material/styles';

const modes = ['system', 'light', 'dark'] as const;

const icons = { system: <SystemModeIcon />, light: <LightModeIcon />, dark: <DarkModeIcon /> };

/** Light, dark, or as the system has it. */
export function SchemeButton() {
  const { mode = 'system', setMode } = useColorScheme();
  const next = modes[(modes.indexOf(mode) + 1) % modes.length] ?? 'system';
  return (
    <IconButton
      aria-label={`Theme: ${mode}. Change to ${next}`}
      title={`Theme: ${mode}`}
      onClick={() => setMode(next)}
      color="inherit"
    >
      {icons[mode]}
    </IconButton>
  );
}
