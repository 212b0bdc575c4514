/** Pixels: room for the words of the vertical axis, for the right edge, and for the times below. */
export const gutter = { left: 64, right: 6, bottom: 20, top: 6 } as const;

/** Where a moment stands above the charts, as a CSS length. */
export function leftOf(at: number, from: number, to: number): string {
  const share = Math.min(1, Math.max(0, (at - from) / Math.max(1, to - from)));
  return `calc(${gutter.left}px + (100% - ${gutter.left + gutter.right}px) * ${share})`;
}
