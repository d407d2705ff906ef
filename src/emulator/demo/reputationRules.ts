import type { RuleRow } from './wire/host';

// Rules that have fired on several hosts, each with the page that explains it.

export const skimmingScript = rule('Skimming script', 'high', 'A script from this host read payment forms.');
export const hostsMaliciousNames = rule(
  'Hosts malicious names',
  'high',
  'Names that resolved here are malicious.',
);
export const lookalikeName = rule(
  'Lookalike name',
  'medium',
  'The name is made to be mistaken for that of another host.',
);
export const recentlyRegistered = rule(
  'Recently registered',
  'medium',
  'The name was registered less than 30 days before its first use.',
);
export const selfSigned = rule(
  'Self-signed certificate',
  'low',
  'The certificate is signed by its own subject.',
);

function rule(name: string, severity: RuleRow[1], description: string): RuleRow {
  return [
    name,
    severity,
    description,
    `https://details.example/rules/${name.toLowerCase().replaceAll(' ', '-')}`,
  ];
}
