import type { PairEdge } from '~/features/pairs/edges/pairEdge';

/** The side of a host on which another stands: parents led to it, children are where it led. */
export type PairDirection = 'parents' | 'children';

/** A host, or a counted group of hosts, as it is drawn. */
export type DrawnNode = DrawnHost | DrawnGroup;

export interface DrawnHost {
  readonly kind: 'host';
  /** The host id. */
  readonly id: string;
  readonly isStart: boolean;
  /** Whether a signal has fired on it. */
  readonly isFlagged: boolean;
}

/** Hosts that stand on one side of a host by one kind of link, folded into one node. Its count is exact. */
export interface DrawnGroup {
  readonly kind: 'group';
  /** Stable for the same host, direction, kind and domain. */
  readonly id: string;
  /** The host that the group hangs on. */
  readonly of: string;
  readonly direction: PairDirection;
  readonly linkKind: string | null;
  /** The registrable domain that the hosts share, where they are grouped by it; else `null`. */
  readonly domain: string | null;
  readonly hosts: readonly string[];
}

/** All links from one drawn node to another, as one line. A link of a node to itself is drawn as a loop. */
export interface DrawnLink {
  /** `${from}\n${to}`. */
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** What the line stands for; at least one. */
  readonly edges: readonly PairEdge[];
}

/** What is on the drawing. Hosts that are neither drawn nor in a group are hidden by choice or filter. */
export interface Drawing {
  readonly nodes: readonly DrawnNode[];
  readonly links: readonly DrawnLink[];
}

/** A place on the drawing, in its own units (pixels at zoom 1). */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Places by node id. */
export type Places = ReadonlyMap<string, Place>;
