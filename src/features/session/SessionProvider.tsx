import { type ReactNode, useState } from 'react';
import type { DataSet } from '~/emulator/dataSet';
import { demoSession } from './demoSession';
import type { Session } from './session';
import { SessionContext } from './SessionContext';

interface Open {
  readonly session: Session;
  readonly dataSets: readonly DataSet[];
}

/** Holds the session. It starts with the demo; data sets are opened by a person, and forgotten with the page. */
export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const [open, setOpen] = useState<Open>(() => ({ session: demoSession(), dataSets: [] }));
  const [failure, setFailure] = useState<string | null>(null);
  const [isOpening, setOpening] = useState(false);

  async function openFiles(files: readonly File[]) {
    if (files.length === 0) return;
    setOpening(true);
    setFailure(null);
    try {
      const { openDataSets } = await import('./dataSetSession');
      setOpen(await openDataSets(open.dataSets, files));
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
    } finally {
      setOpening(false);
    }
  }

  return (
    <SessionContext
      value={{
        session: open.session,
        failure,
        isOpening,
        openFiles: (files) => void openFiles(files),
        returnToDemo: () => setOpen({ session: demoSession(), dataSets: [] }),
        dismissFailure: () => setFailure(null),
      }}
    >
      {children}
    </SessionContext>
  );
}
