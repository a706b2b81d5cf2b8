// A file of its own: every holiday since 1970 weighs more than the page.
export { holidayName } from '@furikaeri/calendar';
