import Button from '@mui/material/Button';
import { formatCount } from '~/shared/lib/numbers';
import { HostileText } from '~/shared/ui/HostileText';
import type { UnderstoodHost } from './hostInput';
import type { HostList, ListEntry } from './parseHostList';

interface HostChoicesProps {
  readonly list: HostList;
  readonly onChoose: (hostId: string) => void;
  readonly onClose: () => void;
}

const listed = 200;

/** The hosts of a text with several of them, to choose from; every line is accounted for. */
export function HostChoices({ list, onChoose, onClose }: HostChoicesProps) {
  const leftOut = list.entries.filter(({ kind }) => kind !== 'taken');
  return (
    <section className="choices" aria-label="Hosts in the text">
      <div className="choices-bar">
        <p role="status">{listWords(list)}</p>
        <Button onClick={onClose}>Clear</Button>
      </div>
      <ul className="host-list">
        {list.taken.slice(0, listed).map((host) => (
          <Choice key={host.hostId} host={host} onChoose={onChoose} />
        ))}
      </ul>
      {list.taken.length > listed && (
        <p>And {formatCount(list.taken.length - listed)} more, further down the text.</p>
      )}
      {list.unread.characters > 0 && (
        <p>
          The text is longer than what is read: {formatCount(list.unread.lines)} lines with{' '}
          {formatCount(list.unread.characters)} characters were not looked at.
        </p>
      )}
      {leftOut.length > 0 && (
        <details>
          <summary>The other {formatCount(leftOut.length)}, with the reason</summary>
          <ul className="left-out">
            {leftOut.slice(0, listed).map((entry, index) => (
              // One line may hold the same text twice, and the order does not change.
              // oxlint-disable-next-line react/no-array-index-key
              <li key={index}>
                <span className="quiet">line {entry.line}</span> <HostileText text={entry.text} />:{' '}
                <HostileText text={leftOutWords(entry)} />
              </li>
            ))}
          </ul>
          {leftOut.length > listed && <p>And {formatCount(leftOut.length - listed)} more.</p>}
        </details>
      )}
    </section>
  );
}

function Choice({
  host,
  onChoose,
}: {
  readonly host: UnderstoodHost;
  readonly onChoose: (hostId: string) => void;
}) {
  const remarks = [host.addressRange, ...host.changes].filter((remark) => remark !== null);
  return (
    <li>
      <Button onClick={() => onChoose(host.hostId)}>
        <span className="mono">
          <HostileText text={host.hostId} />
          {host.display !== host.hostId && (
            <>
              {' '}
              (<HostileText text={host.display} />)
            </>
          )}
        </span>
        <span className="quiet">
          <HostileText text={remarks.join(', ')} />
        </span>
      </Button>
      {host.warnings.map((warning) => (
        <p key={warning} className="understood-warning">
          <HostileText text={warning} />
        </p>
      ))}
    </li>
  );
}

function listWords({ taken, lines, blankLines, entries }: HostList): string {
  const of = (kind: ListEntry['kind']) => entries.filter((entry) => entry.kind === kind).length;
  const parts = [
    `${formatCount(taken.length)} ${taken.length === 1 ? 'host' : 'hosts'} in ${formatCount(lines)} ${lines === 1 ? 'line' : 'lines'}`,
    of('duplicate') > 0 && `${formatCount(of('duplicate'))} mentioned again`,
    of('rejected') > 0 && `${formatCount(of('rejected'))} not taken`,
    blankLines > 0 && `${formatCount(blankLines)} blank`,
  ];
  return `${parts.filter(Boolean).join(', ')}.`;
}

function leftOutWords(entry: ListEntry): string {
  if (entry.kind === 'rejected') return entry.reason;
  return entry.kind === 'duplicate' ? `${entry.hostId} is already taken from line ${entry.firstLine}` : '';
}
