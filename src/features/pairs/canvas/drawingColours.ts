/** Colours of a drawing, `#rrggbb`: the app's own ones, which a canvas cannot read from a style sheet in every frame. */
export interface DrawingColours {
  /** Whether they are for a dark ground, as kinds of links have colours for both. */
  readonly isDark: boolean;
  readonly paper: string;
  readonly ink: string;
  readonly quiet: string;
  readonly host: string;
  readonly start: string;
  readonly group: string;
  readonly groupEdge: string;
  readonly accent: string;
  readonly onAccent: string;
  readonly flag: string;
}

const light: DrawingColours = {
  isDark: false,
  paper: '#ffffff',
  ink: '#15202b',
  quiet: '#4a5866',
  host: '#63717f',
  start: '#0a5a9c',
  group: '#e6ebf0',
  groupEdge: '#7b8895',
  accent: '#0a5a9c',
  onAccent: '#ffffff',
  flag: '#b3261e',
};

const dark: DrawingColours = {
  isDark: true,
  paper: '#161d24',
  ink: '#e6ebf0',
  quiet: '#a3b1be',
  host: '#93a2b0',
  start: '#7cc0f5',
  group: '#28333d',
  groupEdge: '#7d8b98',
  accent: '#7cc0f5',
  onAccent: '#0e1318',
  flag: '#ff9d94',
};

export function drawingColours(isDark: boolean): DrawingColours {
  return isDark ? dark : light;
}
