import { toast } from '../kit/toast.ts';
import { csvOf, type ChartTable } from './chart-table.ts';
import { pngOf, svgText } from './svg-text.ts';

export type Format = 'svg' | 'png' | 'csv';

const mediaTypes: Readonly<Record<Format, string>> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  csv: 'text/csv',
};

/** A chart as it is on the screen, with what is said of it. */
export interface Shown {
  readonly title: string;
  readonly caption: string;
  readonly table: ChartTable;
  readonly chart: SVGSVGElement;
}

/** Puts the chart on the clipboard; where a page has none (a LAN address without https) it becomes a file. */
export async function copyChart(shown: Shown, format: Format): Promise<void> {
  try {
    if (format === 'png') {
      // Made within the press: browsers refuse a clipboard that is filled later.
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': blobOf(shown, 'png') })]);
    } else {
      await navigator.clipboard.writeText(await (await blobOf(shown, format)).text());
    }
    toast(`Copied as ${format.toUpperCase()}.`);
  } catch {
    await saveChart(shown, format);
    toast('This page may not use the clipboard, so it was saved as a file.');
  }
}

/** Saves the chart as a file named after its title. */
export async function saveChart(shown: Shown, format: Format): Promise<void> {
  const url = URL.createObjectURL(await blobOf(shown, format));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${shown.title.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-|-$/g, '')}.${format}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

async function blobOf(shown: Shown, format: Format): Promise<Blob> {
  if (format === 'csv') return new Blob([csvOf(shown.table)], { type: mediaTypes.csv });
  const svg = svgText(shown.chart, shown);
  return format === 'png' ? await pngOf(svg) : new Blob([svg], { type: mediaTypes.svg });
}
