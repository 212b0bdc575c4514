import { splitImage } from '../../model/image-name.ts';
import classes from './image-cell.module.css';

/** An image reference: the registry's host gives way first, then the repository, never the tag. */
export function ImageCell({ image }: { image: string }) {
  const { registry, repository, tag } = splitImage(image);
  return (
    <span className={classes.image} title={image}>
      {registry && <span className={classes.registry}>{registry}</span>}
      <span className={classes.repository}>{repository}</span>
      <b>{tag}</b>
    </span>
  );
}
