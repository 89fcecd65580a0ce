import type { LightShape } from '../view-model/lights';

/** One figure for each light, so that shape says what colour says. */
const figures: Readonly<Record<LightShape, string>> = {
  full: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Zm3.2 4.3L7 9.5 4.8 7.3l-1 1L7 11.5l5.2-5.2-1-1Z',
  partial: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Zm0 1.5a5.5 5.5 0 0 0 0 11v-11Z',
  missed:
    'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1ZM5.9 4.9l-1 1L7 8l-2.1 2.1 1 1L8 9l2.1 2.1 1-1L9 8l2.1-2.1-1-1L8 7 5.9 4.9Z',
  excluded: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1ZM4.5 7.2v1.6h7V7.2h-7Z',
  failed: 'M8 1.2 15.3 14H.7L8 1.2Zm-.8 4.6v4.4h1.6V5.8H7.2Zm0 5.4v1.6h1.6v-1.6H7.2Z',
};

interface LightIconProps {
  readonly shape: LightShape;
  readonly size?: number;
}

/** The shape of a light; its word always stands beside it. */
export function LightIcon({ shape, size = 12 }: LightIconProps) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="currentColor"
      aria-hidden="true"
      style={{ flexShrink: 0 }}
    >
      <path fillRule="evenodd" d={figures[shape]} />
    </svg>
  );
}
