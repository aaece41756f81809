import { X } from 'lucide-react';
import { Text } from 'react-aria-components/Text';
import {
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastContent as AriaToastContent,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components/Toast';
import { Button } from './Button.tsx';
import { IconButton } from './IconButton.tsx';
import { cx } from './cx.ts';
import { toastQueue } from './toast.ts';
import styles from './Toasts.module.css';

/** The corner in which passing messages show; once a page. */
export function Toasts() {
  return (
    <ToastRegion queue={toastQueue} aria-label="Messages" className={cx(styles.region)}>
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
                  toastQueue.close(toast.key);
                }}
              >
                {action.label}
              </Button>
            )}
            <IconButton
              slot="close"
              label="Dismiss"
              icon={<X />}
              size="s"
              placement="top"
              className={styles.close}
            />
          </AriaToast>
        );
      }}
    </ToastRegion>
  );
}
