import Button from '@mui/material/Button';
import type { LiveControls } from './SessionContext';
import { SignInProblem } from './SignInProblem';

/** Says that only a person can renew the sign-in, in place, without touching what is on the screen. */
export function EndedBar({ live }: { readonly live: LiveControls }) {
  const { isBusy, failure, signInAgain } = live;
  return (
    <section role="alert" aria-label="Sign-in" className="ended">
      <p>
        <b>Your sign-in has ended. What is on the screen stays.</b> A new sign-in in a window goes on from
        here; leaving this page comes back to this view and loads it again.
      </p>
      <div className="sign-in-buttons">
        <Button variant="contained" onClick={() => signInAgain('window')}>
          {isBusy ? 'Open the sign-in window again' : 'Sign in again'}
        </Button>
        <Button variant="outlined" disabled={isBusy} onClick={() => signInAgain('page')}>
          Sign in by leaving this page
        </Button>
      </div>
      {failure && !isBusy && <SignInProblem failure={failure} onRetry={() => signInAgain('window')} />}
    </section>
  );
}
