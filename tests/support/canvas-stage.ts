import type { Page } from 'playwright-core';
import { afterEach, expect } from 'vitest';
import type { CreateBoardRequest } from '../../shared/protocol/http.ts';
import type { BrowserPage, PageOptions } from './browser.ts';
import { newWitness, type Witness } from './canvas-board.ts';
import { openBoard } from './open-board.ts';
import { setStage, type Stage } from './stage.ts';

export interface CanvasStage extends Stage {
  /** Makes a board and opens it as Ada; `others` sees what reaches everybody. */
  open(
    request: CreateBoardRequest,
    options?: PageOptions,
  ): Promise<{ page: Page; others: Witness }>;
}

/** A stage on which each test has boards of its own; a test in whose pages anything went wrong fails. */
export function setCanvasStage(): CanvasStage {
  const stage = setStage();
  let opened: BrowserPage[] = [];
  afterEach(async () => {
    const pages = opened;
    opened = [];
    const faults = pages.flatMap((page) => page.faults);
    for (const page of pages) await page.close();
    expect(faults).toEqual([]);
  });
  return {
    get browser() {
      return stage.browser;
    },
    get server() {
      return stage.server;
    },
    open: async (request, options) => {
      const { edit } = (await stage.server.createBoard(request)).links;
      const ada = await openBoard(stage.browser, edit, 'Ada', options);
      opened.push(ada);
      return { page: ada.page, others: await newWitness(stage.server.origin, edit) };
    },
  };
}
