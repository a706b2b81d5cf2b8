/** The path below which this app lives, `/` or `/furikaeri/`: where its own files came from, less `assets/`. */
export const base = new URL(/* @vite-ignore */ '..', import.meta.url).pathname;
