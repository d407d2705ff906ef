import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { hostPairQuery } from '~/msgraph/hostPairQuery';
import { useMsGraph } from '~/msgraph/MsGraphContext';
import type { HostPair } from '~/msgraph/resources';
import { formatInstant } from '~/shared/lib/dates';
import { HostileText } from '~/shared/ui/HostileText';
import { shownError } from '~/shared/ui/shownError';
import { askedAgainWords } from './askedAgainWords';

interface AskAgainProps {
  readonly record: HostPair;
  readonly id: string;
  readonly zone: 'utc' | 'local';
}

/** Asks for one record afresh when pressed, and says what has changed. What was loaded stays as it is. */
export function AskAgain({ record, id, zone }: AskAgainProps) {
  const query = useQuery({ ...hostPairQuery(useMsGraph(), id), enabled: false });
  const { data, error, isFetching, dataUpdatedAt, errorUpdatedAt, refetch } = query;
  const failure = error && shownError(error);
  const asked = (ms: number) => `Asked again ${formatInstant({ kind: 'instant', ms }, zone)}`;
  return (
    <>
      <Button
        variant="outlined"
        aria-disabled={isFetching}
        onClick={() => void refetch({ cancelRefetch: false })}
      >
        Ask again
      </Button>
      <p role="status">
        {isFetching && 'Asking…'}
        {!isFetching && failure && (
          <>
            {asked(errorUpdatedAt)}: {failure.message} {failure.hint}
          </>
        )}
        {!isFetching && !failure && data !== undefined && (
          <>
            {asked(dataUpdatedAt)}: <HostileText text={askedAgainWords(record, data, zone)} />
          </>
        )}
      </p>
    </>
  );
}
