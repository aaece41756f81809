import {
  Slider as AriaSlider,
  SliderThumb,
  SliderTrack,
  type SliderProps as AriaSliderProps,
} from 'react-aria-components/Slider';
import { cx } from './cx.ts';
import styles from './Slider.module.css';

export interface SliderProps extends Omit<
  AriaSliderProps<number[]>,
  'className' | 'style' | 'children' | 'aria-label' | 'defaultValue' | 'value'
> {
  readonly label: string;
  /** One value per thumb, ascending. */
  readonly value: readonly number[];
  /** A name per thumb. */
  readonly thumbs: readonly string[];
  readonly className?: string | undefined;
}

/** A track with one thumb per value; the part between the first and the last (or from the start to a single one) is filled. */
export function Slider({ label, value, thumbs, className, ...rest }: SliderProps) {
  return (
    <AriaSlider
      {...rest}
      aria-label={label}
      value={[...value]}
      className={cx(styles.slider, className)}
    >
      <SliderTrack className={cx(styles.track)}>
        {({ state }) => {
          const end = state.getThumbPercent(state.values.length - 1) * 100;
          const start = state.values.length > 1 ? state.getThumbPercent(0) * 100 : 0;
          return (
            <>
              <div className={styles.rail} />
              <div
                className={styles.fill}
                style={{ insetInlineStart: `${start}%`, inlineSize: `${end - start}%` }}
              />
              {thumbs.map((name, index) => (
                <SliderThumb
                  key={name}
                  index={index}
                  aria-label={name}
                  className={cx(styles.thumb)}
                />
              ))}
            </>
          );
        }}
      </SliderTrack>
    </AriaSlider>
  );
}
