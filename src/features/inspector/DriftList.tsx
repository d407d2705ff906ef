import type { DriftNote, DriftPicture } from '~/msgraph/contractDrift';
import type { GraphRoot } from '~/msgraph/graphUrl';
import { formatCount } from '~/shared/lib/numbers';
import { CopyButton } from '~/shared/ui/CopyButton';
import { HostileText } from '~/shared/ui/HostileText';
import { driftReport, timesWords } from './driftReport';

interface DriftListProps {
  readonly drift: DriftPicture;
  readonly root: GraphRoot;
  readonly isEmulated: boolean;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** In what the answers of the session differ from the documentation, by type and member, and a report of it to hand on. */
export function DriftList({ drift, root, isEmulated, now }: DriftListProps) {
  const { notes, leftOut } = drift;
  return (
    // A list that scrolls has to be reachable by keyboard.
    <div className="inspector-part inspector-drift" role="region" aria-label="Differences" tabIndex={0}>
      {notes.length === 0 ? (
        <p className="empty">So far every answer was as the documentation says.</p>
      ) : (
        <>
          <p>
            Where answers of this session differed from the documentation. Nothing of them is lost: records
            are shown as far as they can be read. The report holds the types, members and values below, no
            record and no token. Look it through before you hand it on.
          </p>
          <div className="inspector-copies">
            <CopyButton
              label="Copy report"
              text={() => driftReport(drift, { root, isEmulated, now: now() })}
            />
          </div>
          {[...byResource(notes)].map(([resource, group]) => (
            <section key={resource}>
              <h3>
                <HostileText text={resource} />
              </h3>
              <ul className="inspector-notes">
                {group.map((note) => (
                  <Note key={`${note.member} ${note.problem}`} note={note} />
                ))}
              </ul>
            </section>
          ))}
          {leftOut > 0 && <p>Seen besides, of kinds for which there was no room: {formatCount(leftOut)}.</p>}
        </>
      )}
    </div>
  );
}

function Note({ note: { member, problem, count, examples } }: { readonly note: DriftNote }) {
  return (
    <li>
      <div className="inspector-line">
        {member === null ? (
          <b>The record as a whole</b>
        ) : (
          <b className="mono">
            <HostileText text={member} />
          </b>
        )}
        <span className="quiet">{timesWords(count)}</span>
      </div>
      <div>{problem}</div>
      <div className="inspector-examples mono">
        {examples.map((example) => (
          <HostileText key={example} text={example} />
        ))}
      </div>
    </li>
  );
}

function byResource(notes: readonly DriftNote[]): Map<string, DriftNote[]> {
  const groups = new Map<string, DriftNote[]>();
  for (const note of notes) {
    const group = groups.get(note.resource);
    if (group) group.push(note);
    else groups.set(note.resource, [note]);
  }
  return groups;
}
