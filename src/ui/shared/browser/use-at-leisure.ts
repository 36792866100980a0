import { useEffect, useState } from 'react';

/** Later than this it follows even on a page that is never idle. */
const AT_THE_LATEST_MS = 1_000;
/** Where a browser can't say that it is idle. */
const REST_MS = 200;

/**
 * A value for what may come last: it follows when the page has nothing else to do, and of values that
 * change in quick succession only the last one does. The first is there at once.
 *
 * @param isAtOnce what takes less than to draw it apart from the rest
 */
export function useAtLeisure<Value extends object>(value: Value, isAtOnce: boolean): Value {
  const [shown, setShown] = useState(value);
  useEffect(() => {
    if (shown === value || isAtOnce) return;
    const follow = () => setShown(value);
    if (typeof requestIdleCallback === 'undefined') {
      const timer = setTimeout(follow, REST_MS);
      return () => clearTimeout(timer);
    }
    const idle = requestIdleCallback(follow, { timeout: AT_THE_LATEST_MS });
    return () => cancelIdleCallback(idle);
  }, [value, shown, isAtOnce]);
  return isAtOnce ? value : shown;
}
