import Button from '@mui/material/Button';
import { HostileText } from '~/shared/ui/HostileText';
import { useDataSets } from './SessionContext';

/** What was wrong with the last files, on whatever page they were opened. */
export function OpenFailure() {
  const { failure, dismissFailure } = useDataSets();
  if (failure === null) return null;
  return (
    <div role="alert" className="notice notice-bad">
      <p>
        <HostileText text={failure} multiline />
      </p>
      <p>What was open stays open.</p>
      <Button variant="outlined" onClick={dismissFailure}>
        Close
      </Button>
    </div>
  );
}
