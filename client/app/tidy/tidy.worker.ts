import { tidy, type TidyRequest } from './tidy.ts';

addEventListener('message', ({ data }: MessageEvent<TidyRequest>) => {
  postMessage(tidy(data));
});
