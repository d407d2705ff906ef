import { createTheme } from '@mui/material/styles';

const systemFont =
  'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif';

/** Light and dark in one theme, told apart by an attribute of the page. Contrasts are at least 4.5 to 1 in both. */
export const theme = createTheme({
  cssVariables: { colorSchemeSelector: 'data-scheme' },
  colorSchemes: {
    light: {
      palette: {
        primary: { main: '#0a5a9c' },
        error: { main: '#b3261e' },
        warning: { main: '#8a5300' },
        success: { main: '#1b6b3a' },
        background: { default: '#f5f7f9', paper: '#ffffff' },
        text: { primary: '#15202b', secondary: '#4a5866' },
        divider: '#d5dce3',
      },
    },
    dark: {
      palette: {
        primary: { main: '#7cc0f5' },
        error: { main: '#ff9d94' },
        warning: { main: '#f2bd63' },
        success: { main: '#7fd39b' },
        background: { default: '#0e1318', paper: '#161d24' },
        text: { primary: '#e6ebf0', secondary: '#a3b1be' },
        divider: '#2c3742',
      },
    },
  },
  typography: { fontFamily: systemFont, fontSize: 14, button: { textTransform: 'none' } },
  shape: { borderRadius: 6 },
  components: {
    // The lighter tint that Material gives raised paper in the dark takes contrast from what stands on it.
    MuiPaper: { styleOverrides: { root: { backgroundImage: 'none' } } },
    MuiButtonBase: { defaultProps: { disableRipple: true } },
    // The same on every page: styles that the first page has made, the next need not.
    MuiButton: { defaultProps: { size: 'small', disableElevation: true } },
    MuiIconButton: { defaultProps: { size: 'small' } },
  },
});
