import tokens from '../theme/tokens.json';

export interface PngCaption {
  readonly title: string;
  readonly sentence: string;
  /** Lines under the chart: source, as-of date, the demonstration mark where it applies; who took it away and when. */
  readonly notes: readonly string[];
}

const SCALE = 2;
const MARGIN = 24;
const LINE = 22;

/** Draws a chart with its caption into a PNG, so that the picture still says what it is when it travels alone. */
export async function chartToPng(chart: SVGSVGElement, caption: PngCaption): Promise<Blob> {
  const { width, height } = chart.getBoundingClientRect();
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser offers no canvas to draw on.');
  context.font = `14px ${tokens.fontFamily}`;
  const measure = (text: string): number => context.measureText(text).width;
  const lines = wrapText(caption.sentence, width, measure);
  context.font = `12px ${tokens.fontFamily}`;
  const notes = caption.notes.flatMap((note) => wrapText(note, width, measure));
  const chartTop = MARGIN + LINE * (lines.length + 2);
  canvas.width = (width + MARGIN * 2) * SCALE;
  canvas.height = (chartTop + height + LINE * notes.length + MARGIN * 2) * SCALE;
  context.scale(SCALE, SCALE);
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  drawText(context, [caption.title], { top: MARGIN, size: 18, colour: tokens.colorTextBase });
  drawText(context, lines, { top: MARGIN + LINE * 1.5, size: 14, colour: tokens.colorTextSecondary });
  context.drawImage(await chartImage(chart, width, height), MARGIN, chartTop, width, height);
  drawText(context, notes, {
    top: chartTop + height + MARGIN / 2,
    size: 12,
    colour: tokens.colorTextTertiary,
  });
  return canvasToPng(canvas);
}

/** Breaks a text into lines no wider than `width`; Chinese breaks after any character. */
export function wrapText(text: string, width: number, measure: (text: string) => number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const character of text) {
    if (line !== '' && measure(line + character) > width) {
      lines.push(line);
      line = '';
    }
    line += character;
  }
  return line === '' ? lines : [...lines, line];
}

interface TextPlace {
  readonly top: number;
  readonly size: number;
  readonly colour: string;
}

function drawText(context: CanvasRenderingContext2D, lines: readonly string[], place: TextPlace): void {
  context.textBaseline = 'top';
  context.fillStyle = place.colour;
  context.font = `${place.size}px ${tokens.fontFamily}`;
  lines.forEach((line, index) => context.fillText(line, MARGIN, place.top + index * LINE));
}

async function chartImage(chart: SVGSVGElement, width: number, height: number): Promise<HTMLImageElement> {
  const copy = chart.cloneNode(true) as SVGSVGElement;
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  copy.setAttribute('font-family', tokens.fontFamily);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
  await image.decode();
  return image;
}

function canvasToPng(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('The canvas gave no picture.'))),
      'image/png',
    );
  });
}
