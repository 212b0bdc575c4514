import uPlot from 'uplot';
import type { Drawn } from './drawn.ts';

/** Draws the limit, the events and the cursor with its values over the lines. */
export function drawOver(plot: uPlot, drawn: Drawn): void {
  const { ctx, bbox } = plot;
  const px = uPlot.pxRatio;
  ctx.save();
  ctx.font = `500 ${11 * px}px ${drawn.palette.font}`;
  ctx.lineWidth = px;
  const right = bbox.left + bbox.width;
  const bottom = bbox.top + bbox.height;
  const vertical = (x: number) => line(ctx, [x, bbox.top, x, bottom]);
  const xOf = (at: number) => crisp(plot.valToPos(at, 'x', true), px);

  const { limit, scale, palette } = drawn;
  if (limit && scale.limit !== null) {
    const y = scale.limit === 'above' ? crisp(bbox.top, px) : crisp(plot.valToPos(limit.value, 'y', true), px);
    ctx.strokeStyle = palette.bad;
    ctx.setLineDash([4 * px, 3 * px]);
    line(ctx, [bbox.left, y, right, y]);
    ctx.setLineDash([]);
    if (scale.limit === 'above') {
      ctx.textAlign = 'right';
      haloed(ctx, { text: `↑ ${limit.label}`, x: right - 4 * px, y: y + 14 * px, color: palette.bad, px, drawn });
    }
  }

  for (const event of drawn.events ?? []) {
    if (event.at < drawn.from || event.at > drawn.to) continue;
    ctx.globalAlpha = 0.7;
    ctx.strokeStyle = event.bad ? palette.bad : palette.mark;
    vertical(xOf(event.at));
  }
  ctx.globalAlpha = 1;

  const at = drawn.times[drawn.under] ?? drawn.at;
  if (at !== null && at >= drawn.from && at <= drawn.to) {
    const x = xOf(at);
    ctx.strokeStyle = palette.caption;
    vertical(x);
    drawValues(plot, drawn, x, px);
  }
  ctx.restore();
}

/** A dot on each line, with its value beside it: on the left where there is no room at the right, never one upon the other. */
function drawValues(plot: uPlot, drawn: Drawn, x: number, px: number): void {
  const { ctx, bbox } = plot;
  const atRight = x < bbox.left + bbox.width - 80 * px;
  ctx.textAlign = atRight ? 'left' : 'right';
  let above = Number.NaN;
  const dots = drawn.series
    .flatMap((one) => {
      const value = one.values[drawn.under];
      if (value === null || value === undefined) return [];
      return [{ one, value, y: plot.valToPos(one.mirrored ? -value : value, 'y', true) }];
    })
    .sort((a, b) => a.y - b.y);
  for (const { one, value, y } of dots) {
    ctx.beginPath();
    ctx.arc(x, y, 3.5 * px, 0, 2 * Math.PI);
    ctx.fillStyle = drawn.palette.series[one.color - 1] ?? drawn.palette.text;
    ctx.strokeStyle = drawn.palette.background;
    ctx.lineWidth = 2 * px;
    ctx.stroke();
    ctx.fill();
    const wanted = Math.max(bbox.top + 10 * px, one.mirrored ? y + 16 * px : y - 8 * px);
    above = wanted - above < 13 * px ? above + 13 * px : wanted;
    const side = atRight ? 8 : -8;
    haloed(ctx, { text: drawn.format(value), x: x + side * px, y: above, color: drawn.palette.text, px, drawn });
  }
}

interface Words {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly color: string;
  readonly px: number;
  readonly drawn: Drawn;
}

/** Text with an edge of the page's colour, so that it can be read over a line. */
function haloed(ctx: CanvasRenderingContext2D, { text, x, y, color, px, drawn }: Words): void {
  ctx.lineJoin = 'round';
  ctx.lineWidth = 3 * px;
  ctx.strokeStyle = drawn.palette.background;
  ctx.strokeText(text, x, y);
  ctx.fillStyle = color;
  ctx.fillText(text, x, y);
  ctx.lineWidth = px;
}

function line(ctx: CanvasRenderingContext2D, [x0, y0, x1, y1]: readonly [number, number, number, number]): void {
  ctx.beginPath();
  ctx.moveTo(x0, y0);
  ctx.lineTo(x1, y1);
  ctx.stroke();
}

/** The middle of a pixel. */
function crisp(at: number, px: number): number {
  return Math.round(at) + (Math.round(px) % 2) / 2;
}
