/** The wallpaper: four soft lights that move on one place with every message sent, and a chart of stars over them. */
export function Sky({ step }: { step: number }) {
  return (
    <div className="sky" data-step={step % 4} aria-hidden="true">
      <i className="light a" />
      <i className="light b" />
      <i className="light c" />
      <i className="light d" />
      <i className="stars" />
    </div>
  );
}
