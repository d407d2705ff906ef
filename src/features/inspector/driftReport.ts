import type { DriftNote, DriftPicture } from '~/msgraph/contractDrift';
import type { GraphRoot } from '~/msgraph/graphUrl';
import { formatCount } from '~/shared/lib/numbers';
import { safeLine } from '~/shared/lib/visibleText';

/** What a report says of where it was made. */
export interface ReportSource {
  readonly root: GraphRoot;
  /** Whether the emulator in the page answered in place of Graph: such a report says nothing of the service. */
  readonly isEmulated: boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * The differences as plain text, to be handed to whoever looks after Hostscope: types, members, counts and the values that
 * are on the screen. No record, no host that was asked for, no request, no account.
 */
export function driftReport({ notes, leftOut }: DriftPicture, source: ReportSource): string {
  const { root, isEmulated, now } = source;
  const answered = isEmulated ? 'Hostscope’s emulator, not Microsoft Graph' : root.origin;
  return [
    'Where answers differ from the documented threat intelligence API of Microsoft Graph',
    `Seen by Hostscope until ${new Date(now).toISOString()}; answered by ${answered}, version ${root.version}`,
    '',
    ...notes.map(noteLine),
    ...(notes.length === 0 ? ['Nothing differed.'] : []),
    ...(leftOut > 0 ? [`Seen besides, of kinds for which there was no room: ${formatCount(leftOut)}`] : []),
    '',
  ].join('\n');
}

const longestLine = 1000;

function noteLine({ resource, member, problem, count, examples }: DriftNote): string {
  const where = member === null ? resource : `${resource}.${member}`;
  return safeLine(
    `${where}: ${problem}; ${timesWords(count)}; for example ${examples.join(', ')}`,
    longestLine,
  ).text;
}

/** How often something was seen. */
export function timesWords(count: number): string {
  return count === 1 ? 'once' : `${formatCount(count)} times`;
}
