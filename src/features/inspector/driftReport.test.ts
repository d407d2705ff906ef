import { expect, it } from 'vitest';
import type { DriftNote } from '~/msgraph/contractDrift';
import { driftReport, type ReportSource } from './driftReport';

const source: ReportSource = {
  root: { origin: 'https://graph.example', version: 'v1.0' },
  isEmulated: false,
  now: Date.UTC(2026, 0, 1, 12),
};

function note(facts: Partial<DriftNote>): DriftNote {
  return { resource: 'hostPort', member: 'status', problem: 'odd', count: 1, examples: ['"x"'], ...facts };
}

it('is a line for each difference, and says where it was made', () => {
  const notes = [
    note({ count: 1204, examples: ['"honeypot"', '"sinkhole"'] }),
    note({ member: null, problem: 'a record that could not be read', examples: ['it has no port number'] }),
  ];
  expect(driftReport({ notes, leftOut: 3 }, source)).toBe(
    `Where answers differ from the documented threat intelligence API of Microsoft Graph
Seen by Hostscope until 2026-01-01T12:00:00.000Z; answered by https://graph.example, version v1.0

hostPort.status: odd; 1,204 times; for example "honeypot", "sinkhole"
hostPort: a record that could not be read; once; for example it has no port number
Seen besides, of kinds for which there was no room: 3
`,
  );
});

it('says that it means nothing where the emulator answered', () => {
  expect(driftReport({ notes: [], leftOut: 0 }, { ...source, isEmulated: true })).toBe(
    `Where answers differ from the documented threat intelligence API of Microsoft Graph
Seen by Hostscope until 2026-01-01T12:00:00.000Z; answered by Hostscope’s emulator, not Microsoft Graph, version v1.0

Nothing differed.
`,
  );
});

it('T03 T04 keeps hostile names on their line, with everything in them visible', () => {
  const member = 'a\n\u202eb\u001b[31m';
  const report = driftReport({ notes: [note({ member, examples: ['"\u200b"'] })], leftOut: 0 }, source);
  expect(report.split('\n')[3]).toBe('hostPort.a ↵ ‹RLO›b\\x1b[31m: odd; once; for example "‹U+200B›"');
});
