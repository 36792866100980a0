/**
 * Says when a part comes or goes that is seen so far from the top of the window.
 * @param top pixels
 * @param tell told as well of where the part ends, in pixels from the top of the window
 * @returns what ends that
 */
export function whenSeen(
  element: Element,
  top: number,
  tell: (isSeen: boolean, bottom: number) => void,
): () => void {
  const observer = new IntersectionObserver(
    (entries) => {
      // What happened while the page was busy is told at once, the last of it last.
      const now = entries.at(-1);
      if (now !== undefined) tell(now.isIntersecting, now.boundingClientRect.bottom);
    },
    { rootMargin: `-${top}px 0px 0px 0px` },
  );
  observer.observe(element);
  return () => observer.disconnect();
}
