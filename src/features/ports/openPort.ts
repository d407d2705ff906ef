/** What a drawer beside the grid can show of a port. */
export const portDrawers = ['banners', 'components', 'certificate'] as const;
export type PortDrawerKind = (typeof portDrawers)[number];

/** A drawer that is open. */
export interface OpenPort {
  readonly drawer: PortDrawerKind;
  /** The key of the port's row. */
  readonly port: string;
}
