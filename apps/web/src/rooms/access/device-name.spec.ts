import { deviceName } from './device-name.js';

it.each([
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/147.0 Safari/537.36 Edg/147.0',
    'Edge / Windows',
  ],
  [
    'Mozilla/5.0 (iPad; CPU OS 18_0 like Mac OS X) AppleWebKit/605.1 Version/18.0 Safari/604.1',
    'Safari / iPad',
  ],
  [
    'Mozilla/5.0 (X11; Linux x86 64) AppleWebKit/537.36 HeadlessChrome/147.0 Safari/537.36',
    'Chrome / Linux',
  ],
  ['something else', 'something else'],
])('%s', (told, name) => expect(deviceName(told)).toBe(name));
