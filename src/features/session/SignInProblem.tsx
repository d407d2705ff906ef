import Button from '@mui/material/Button';
import type { SignInFailure } from '~/auth/signInFailure';
import { ErrorPanel } from '~/shared/ui/ErrorPanel';
import { tabStorage } from './sessionChoice';

interface SignInProblemProps {
  readonly failure: SignInFailure;
  readonly onRetry: () => void;
}

/** Why the last sign-in came to nothing. Whoever closed the window, or came back with Back, knows that already. */
export function SignInProblem({ failure, onRetry }: SignInProblemProps) {
  if (failure.kind === 'cancelled') return <p role="status">{failure.message}</p>;
  return (
    <div className="sign-in-problem">
      <ErrorPanel title="Signing in" error={failure} onRetry={onRetry} />
      {failure.kind === 'storageFull' && (
        <Button variant="outlined" onClick={clearSaved}>
          Clear saved data
        </Button>
      )}
    </div>
  );
}

/** Everything that this site has in the storage of this tab: recent hosts and looks are elsewhere, and stay. */
function clearSaved() {
  tabStorage()?.clear();
  location.reload();
}
