import { useEffect } from 'react';
import { useMessages } from '@/store/use-planner';
import { openPlanFile } from '@/ui/share';

/** A plan file dropped anywhere on the page is opened; without this the browser would leave it. */
export function useFileDrop(): void {
  const messages = useMessages();
  useEffect(() => {
    const onDragOver = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    const onDrop = (event: DragEvent) => {
      const file = event.dataTransfer?.files[0];
      if (file === undefined) return;
      event.preventDefault();
      void openPlanFile(file, messages);
    };
    document.addEventListener('dragover', onDragOver);
    document.addEventListener('drop', onDrop);
    return () => {
      document.removeEventListener('dragover', onDragOver);
      document.removeEventListener('drop', onDrop);
    };
  }, [messages]);
}
