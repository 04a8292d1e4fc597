import { useCallback, useEffect, useRef } from 'react';

/**
 * Keeps the focus where the user works when an answer makes its control disappear or move: as soon as the focus is lost, it goes to the
 * first of the wanted elements that is there.
 *
 * @param isSettled whether the answer has been worked in; until then the focus may be lost again
 * @returns call it at an answer, with ids in order of preference
 */
export function useKeptFocus(isSettled: boolean): (...ids: string[]) => void {
  const wanted = useRef<string[]>([]);
  useEffect(() => {
    if (wanted.current.length === 0) return;
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (isLost)
      wanted.current
        .map((id) => document.getElementById(id))
        .find((one) => one !== null)
        ?.focus();
    if (isSettled) wanted.current = [];
  });
  return useCallback((...ids) => {
    wanted.current = ids;
  }, []);
}
