import { X } from 'lucide-react';
import { useEffect } from 'react';
import { Text } from 'react-aria-components/Text';
import {
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastContent as AriaToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components/Toast';
import { Button } from './Button.tsx';
import { IconButton } from './IconButton.tsx';
import { cx } from './cx.ts';
import { onToast, type ToastContent } from './toast.ts';
import styles from './Toasts.module.css';

const queue = new ToastQueue<ToastContent>({ maxVisibleToasts: 3 });
const plainMs = 6_000;
const errorMs = 12_000;

/** The corner in which passing messages show; once a page. */
export function Toasts() {
  useEffect(
    () =>
      onToast((content) => {
        const { over } = content;
        const key = queue.add(content, {
          timeout: content.tone === 'error' ? errorMs : plainMs,
          ...(over && { onClose: over }),
        });
        return () => queue.close(key);
      }),
    [],
  );
  return (
    <ToastRegion queue={queue} aria-label="Messages" className={cx(styles.region)}>
      {({ toast }) => {
        const { words, tone, action } = toast.content;
        return (
          <AriaToast toast={toast} className={cx(styles.toast, styles[tone])}>
            <AriaToastContent className={styles.words}>
              <Text slot="title">{words}</Text>
            </AriaToastContent>
            {action === undefined ? null : (
              <Button
                variant="plain"
                size="s"
                className={styles.action}
                onPress={() => {
                  action.run();
                  queue.close(toast.key);
                }}
              >
                {action.label}
              </Button>
            )}
            <IconButton
              label="Dismiss"
              icon={<X />}
              size="s"
              placement="top"
              className={styles.close}
              onPress={() => queue.close(toast.key)}
            />
          </AriaToast>
        );
      }}
    </ToastRegion>
  );
}
