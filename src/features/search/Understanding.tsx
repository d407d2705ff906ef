import { HostileText } from '~/shared/ui/HostileText';
import type { HostInput } from './hostInput';

interface UnderstandingProps {
  readonly input: HostInput;
  /** Whether the person has pressed Enter: only then is a rejection more than a remark. */
  readonly wasAsked: boolean;
}

/** What was understood of the text in the field, and what was changed: "secure.livechat.example, from a URL, refanged". */
export function Understanding({ input, wasAsked }: UnderstandingProps) {
  if (input.kind === 'empty') return null;
  if (input.kind === 'rejected') {
    return (
      <p className={wasAsked ? 'understood-bad' : 'quiet'}>
        <HostileText text={input.reason} />
        {input.hint && (
          <>
            {' '}
            <HostileText text={input.hint} />
          </>
        )}
      </p>
    );
  }
  const { hostId, display, changes, warnings, notes } = input.host;
  return (
    <>
      <p>
        <b className="mono">
          <HostileText text={hostId} />
        </b>
        {display !== hostId && (
          <>
            {' '}
            (<HostileText text={display} />)
          </>
        )}
        {changes.map((change) => (
          <span key={change}>
            , <HostileText text={change} />
          </span>
        ))}
      </p>
      {warnings.map((warning) => (
        <p key={warning} className="understood-warning">
          <HostileText text={warning} />
        </p>
      ))}
      {notes.map((note) => (
        <p key={note} className="quiet">
          <HostileText text={note} />
        </p>
      ))}
    </>
  );
}
