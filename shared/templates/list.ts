import { blank } from './blank.ts';
import { ceasefireExchange } from './ceasefire-exchange.ts';
import { climateAccord } from './climate-accord.ts';
import { cuba1962 } from './cuba-1962.ts';
import { inspectionsForRelief } from './inspections-for-relief.ts';
import { iranMediation } from './iran-mediation.ts';
import type { Template } from './template.ts';
import { tradeDispute } from './trade-dispute.ts';

/** Built-in templates in the order of their tiles. */
export const templates: readonly Template[] = [
  iranMediation,
  ceasefireExchange,
  tradeDispute,
  climateAccord,
  inspectionsForRelief,
  cuba1962,
  blank,
];

export function findTemplate(id: string): Template | undefined {
  return templates.find((template) => template.id === id);
}
