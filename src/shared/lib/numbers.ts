// One fixed locale: counts read the same for everyone who compares two screens.
const grouped = new Intl.NumberFormat('en-US', { maximumFractionDigits: 3 });

/**
 * A count with thousands separators: `1,204`. From 2^53 on a JSON number may have been rounded while it was read, so it
 * is marked as approximate: `≈ 9,007,199,254,740,992`.
 */
export function formatCount(count: number): string {
  // Most counts are small, and the first use of the formatter is felt.
  if (Number.isInteger(count) && count >= 0 && count < 1000) return String(count);
  return Math.abs(count) > Number.MAX_SAFE_INTEGER ? `≈ ${grouped.format(count)}` : grouped.format(count);
}
