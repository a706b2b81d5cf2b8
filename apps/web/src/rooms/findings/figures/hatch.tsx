/** 斜線: a number that is not shown. */
export function Hatch({ id }: { id: string }) {
  return (
    <defs>
      <pattern
        id={id}
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width="6" height="6" className="fill-white" />
        <rect width="2" height="6" className="fill-solid-gray-600" />
      </pattern>
    </defs>
  );
}
