interface SkeletonProps {
  /** Pixels. */
  readonly height: number;
  /** Pixels; all there is if left out. */
  readonly width?: number;
}

/** Holds the place of what is to come. */
export function Skeleton({ height, width }: SkeletonProps) {
  return <div className="skeleton" style={{ height, width: width ?? '100%' }} />;
}
