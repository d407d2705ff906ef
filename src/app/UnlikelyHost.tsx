import Button from '@mui/material/Button';
import { HostileText } from '~/shared/ui/HostileText';

interface UnlikelyHostProps {
  readonly hostId: string;
  readonly reason: string;
  readonly onAsk: () => void;
}

/** For a link whose host does not look like one: nothing is sent before the analyst says so. */
export function UnlikelyHost({ hostId, reason, onAsk }: UnlikelyHostProps) {
  return (
    <section className="home">
      <h1>Not a valid host</h1>
      <p>
        The link asks for <HostileText text={hostId} />. <HostileText text={reason} />
      </p>
      <p>Nothing was sent. Search for a host above, or ask for exactly this text.</p>
      <Button variant="outlined" onClick={onAsk}>
        Ask for it all the same
      </Button>
    </section>
  );
}
