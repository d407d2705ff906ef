import Button from '@mui/material/Button';
import { safeLine } from '~/shared/lib/visibleText';
import { HostileText } from '~/shared/ui/HostileText';
import { dataSetName } from './session';
import { useSession } from './SessionContext';

/** Where what is on the screen comes from; always there, never loud. */
export function SourceSign() {
  const { session, returnToDemo } = useSession();
  const name = dataSetName(session);
  return (
    <span className="source">
      <span
        className="source-name"
        title={name === null ? 'Invented data of the built-in demo' : safeLine(name).text}
      >
        {name === null ? (
          'Demo data'
        ) : (
          <>
            Data set: <HostileText text={name} />
          </>
        )}
      </span>
      {name !== null && <Button onClick={returnToDemo}>Back to the demo</Button>}
    </span>
  );
}
