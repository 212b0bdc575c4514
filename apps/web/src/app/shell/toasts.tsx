import '@mantine/core/styles/Notification.layer.css';
import '@mantine/core/styles/CloseButton.layer.css';
import '@mantine/notifications/styles.layer.css';
import { Notifications } from '@mantine/notifications';

/** Where toasts appear: bottom left, one at a time. */
export function Toasts() {
  return <Notifications position="bottom-left" limit={1} containerWidth={360} transitionDuration={150} zIndex={60} />;
}
