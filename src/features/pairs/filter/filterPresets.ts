/** An expression that is asked often. */
export interface FilterPreset {
  readonly name: string;
  readonly text: string;
}

/** Expressions to begin with, which find or hide alike. */
export const filterPresets: readonly FilterPreset[] = [
  { name: 'New scripts', text: 'kind = script.src and age < 14d' },
  {
    name: 'Short-lived active content',
    text: '(kind = script.src or kind = iframe.src or kind = xmlhttprequest) and life < 7d',
  },
  { name: 'Redirects', text: 'kind ends redirect' },
  { name: 'Around T0', text: 'near <= 3d' },
  { name: 'Flagged', text: 'flagged' },
  { name: 'Hosts with one pair', text: 'degree = 1' },
  { name: 'Hosts with many pairs', text: 'degree > 20' },
  { name: 'Kind unknown or not stated', text: 'kind = unknown or kind = ""' },
];
