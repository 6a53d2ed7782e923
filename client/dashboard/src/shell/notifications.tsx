/** Apart from its host, so that it is loaded apart from it. */
export { Notifications as default } from '@mantine/notifications';
