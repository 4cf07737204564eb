package aftercredits.essay;

/**
 * A piece of an essay that fits one Discord message.
 *
 * @param index from 1
 * @param content exactly what is sent: at most 2,000 code points, markup included
 * @param spoiler whether the whole of it is hidden until clicked
 */
public record Chunk(int index, String content, boolean spoiler) {}
