import type { Account } from '~/auth/LiveAuth';
import type { MsGraphClient } from '~/msgraph/msGraphClient';

/** A host that a session can point the analyst to. */
export interface KnownHost {
  readonly hostId: string;
  readonly ports: number;
  readonly pairs: number;
}

export interface StoryCard {
  readonly title: string;
  readonly text: string;
  readonly hostId: string;
  /** The page of the host that tells the story. */
  readonly page: 'ports' | 'pairs';
}

export interface FaultHost {
  readonly host: string;
  readonly title: string;
  readonly what: string;
}

/** What the demo offers to look at. */
export interface DemoGuide {
  readonly stories: readonly StoryCard[];
  readonly faults: readonly FaultHost[];
}

interface SessionBase {
  /** Different for each session, so that nothing of one is kept for another. */
  readonly key: string;
  readonly client: MsGraphClient;
  /** The time that ages are counted from, milliseconds since 1970: the demo's clock stands still. */
  readonly now: () => number;
}

export interface DemoSession extends SessionBase {
  readonly kind: 'demo';
  readonly guide: () => Promise<DemoGuide>;
}

export interface DataSetSession extends SessionBase {
  readonly kind: 'dataSet';
  /** What the open files call themselves, else the names of the files. */
  readonly names: readonly string[];
  readonly hosts: readonly KnownHost[];
  /** How many records the files hold, by collection. */
  readonly counts: readonly (readonly [collection: string, count: number])[];
}

export interface LiveSession extends SessionBase {
  readonly kind: 'live';
  readonly account: Account;
  /** A GUID. */
  readonly tenantId: string;
  /** What people call the tenant; else its id. */
  readonly tenantName: string;
}

/** Whom we ask. */
export type Session = DemoSession | DataSetSession | LiveSession;

/** Whom a session asks, as one line that stands on the screen: it names who is signed in. */
export function signWords(session: Session): string {
  switch (session.kind) {
    case 'demo':
      return 'Demo data';
    case 'dataSet':
      return `Data set: ${session.names.join(' + ')}`;
    case 'live':
      return `Live: ${session.account.username} @ ${session.tenantName}`;
  }
}

/** Where a session's data comes from, within a sentence. It also stands in what is exported, so it names no account and no tenant. */
export function dataSource(session: Session): string {
  switch (session.kind) {
    case 'demo':
      return 'demo data';
    case 'dataSet':
      return `the data set ${session.names.join(' + ')}`;
    case 'live':
      return 'Microsoft Graph';
  }
}

/** The name of the open data sets as it stands in links; `null` for the demo and the live session. */
export function dataSetName(session: Session): string | null {
  return session.kind === 'dataSet' ? session.names.join(' + ') : null;
}
