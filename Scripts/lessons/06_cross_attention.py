"""Trains the translator of lesson 6: an encoder layer and a decoder layer, from a toy English to a toy German.

    python3 Scripts/lessons/06_cross_attention.py        # needs torch and safetensors

The English of the grammar is

    the [adjective] SUBJECT has VERB the [adjective] OBJECT [today | again]

and its German puts the verb last, gives each noun its article and its case, and the time before the object:

    das alte Boot hat heute das Ufer erreicht

*bank* is *Ufer* if the subject is a vessel, and *Bank* if it has to do with money: the translator has to find that out from another word.

Written to Lessons/data/06-cross-attention, all from one seed: translator.safetensors, the weights as torch has them ([out, in]) with 300 held-out
pairs of sentences (`test.`); english.txt and german.txt, the vocabularies.
"""

import random as randomness
from pathlib import Path

import torch
from safetensors.torch import save_file
from torch import nn
from torch.nn import functional as F

SEED = 3
STEPS = 2500
WIDTH, HIDDEN, LENGTH = 32, 64, 10
HEADS, CROSS_HEADS = 2, 1

# English: German, gender
SUBJECTS = {"boat": ("Boot", "n"), "ship": ("Schiff", "n"), "ferry": ("Fähre", "f"), "cash": ("Geld", "n"), "thief": ("Dieb", "m")}
OBJECTS = {
    "bank": (None, None), "bridge": ("Brücke", "f"), "river": ("Fluss", "m"), "harbour": ("Hafen", "m"), "island": ("Insel", "f"),
    "house": ("Haus", "n"),
}
BANK = {"boat": ("Ufer", "n"), "ship": ("Ufer", "n"), "ferry": ("Ufer", "n"), "cash": ("Bank", "f"), "thief": ("Bank", "f")}
VERBS = {"reached": "erreicht", "left": "verlassen", "seen": "gesehen", "found": "gefunden", "passed": "passiert"}
ADJECTIVES = {"old": "alt", "small": "klein", "red": "rot"}
TIMES = {"today": "heute", "again": "wieder"}
NOMINATIVE, ACCUSATIVE = {"m": "der", "f": "die", "n": "das"}, {"m": "den", "f": "die", "n": "das"}

ENGLISH = ["·", "the", "has", *SUBJECTS, *OBJECTS, *VERBS, *ADJECTIVES, *TIMES]
GERMAN = [
    "·", "‹begin›", "‹end›", "der", "die", "das", "den", "hat", *(g for g, _ in SUBJECTS.values()), "Ufer", "Bank",
    *(g for g, _ in OBJECTS.values() if g), *VERBS.values(), *(a + e for a in ADJECTIVES.values() for e in ("e", "en")), *TIMES.values(),
]


def phrase(noun, gender, adjective, articles):
    article = articles[gender]
    ending = "en" if article == "den" else "e"
    return [article] + ([ADJECTIVES[adjective] + ending] if adjective else []) + [noun]


def pairs():
    """Returns every sentence of the grammar with its translation."""
    all_pairs = []
    for subject, (noun, gender) in SUBJECTS.items():
        for object_ in OBJECTS:
            target, target_gender = BANK[subject] if object_ == "bank" else OBJECTS[object_]
            for verb in VERBS:
                for first in (None, *ADJECTIVES):
                    for second in (None, *ADJECTIVES):
                        for time in (None, *TIMES):
                            english = ["the", *([first] if first else []), subject, "has", verb, "the"]
                            english += [*([second] if second else []), object_, *([time] if time else [])]
                            german = phrase(noun, gender, first, NOMINATIVE) + ["hat", *([TIMES[time]] if time else [])]
                            german += phrase(target, target_gender, second, ACCUSATIVE) + [VERBS[verb]]
                            all_pairs.append((english, german))
    return all_pairs


class Attention(nn.Module):
    def __init__(self, heads):
        super().__init__()
        self.heads = heads
        self.query, self.key, self.value, self.out = (nn.Linear(WIDTH, WIDTH) for _ in range(4))

    def forward(self, x, memory, mask):
        def split(y):
            return y.reshape(*y.shape[:2], self.heads, -1).transpose(1, 2)

        q, k, v = split(self.query(x)), split(self.key(memory)), split(self.value(memory))
        z = F.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        return self.out(z.transpose(1, 2).reshape(x.shape))


class Translator(nn.Module):
    """Pre-norm throughout, with a last norm on each side; positions are learned."""

    def __init__(self):
        super().__init__()
        self.english, self.german = nn.Embedding(len(ENGLISH), WIDTH), nn.Embedding(len(GERMAN), WIDTH)
        self.english_places, self.german_places = nn.Embedding(LENGTH, WIDTH), nn.Embedding(LENGTH, WIDTH)
        self.encoder = nn.ModuleDict({"attention": Attention(HEADS), "up": nn.Linear(WIDTH, HIDDEN), "down": nn.Linear(HIDDEN, WIDTH)})
        self.decoder = nn.ModuleDict(
            {"self": Attention(HEADS), "cross": Attention(CROSS_HEADS), "up": nn.Linear(WIDTH, HIDDEN), "down": nn.Linear(HIDDEN, WIDTH)})
        self.norms = nn.ModuleDict({
            name: nn.LayerNorm(WIDTH)
            for name in ("encoder_attention", "encoder_feed", "encoder_last", "decoder_self", "decoder_cross", "decoder_feed", "decoder_last")})
        self.logits = nn.Linear(WIDTH, len(GERMAN))

    def forward(self, source, target):
        real = (source != 0)[:, None, None, :]
        x = self.english(source) + self.english_places(torch.arange(source.shape[1]))
        y = self.norms["encoder_attention"](x)
        x = x + self.encoder["attention"](y, y, real)
        x = x + self.encoder["down"](F.relu(self.encoder["up"](self.norms["encoder_feed"](x))))
        memory = self.norms["encoder_last"](x)
        n = target.shape[1]
        x = self.german(target) + self.german_places(torch.arange(n))
        y = self.norms["decoder_self"](x)
        x = x + self.decoder["self"](y, y, torch.ones(n, n).tril().bool())
        x = x + self.decoder["cross"](self.norms["decoder_cross"](x), memory, real)
        x = x + self.decoder["down"](F.relu(self.decoder["up"](self.norms["decoder_feed"](x))))
        return self.logits(self.norms["decoder_last"](x))


def numbers(sentences, words, length):
    place = {word: number for number, word in enumerate(words)}
    return torch.tensor([[place[word] for word in sentence] + [0] * (length - len(sentence)) for sentence in sentences])


def main():
    torch.manual_seed(SEED)
    torch.set_num_threads(1)
    random = randomness.Random(SEED)
    everything = pairs()
    random.shuffle(everything)
    source = numbers([e for e, _ in everything], ENGLISH, LENGTH)
    target = numbers([["‹begin›", *g, "‹end›"] for _, g in everything], GERMAN, LENGTH + 1)
    held = 300
    model = Translator()
    print(len(everything), "pairs,", sum(p.numel() for p in model.parameters()), "parameters")
    optimizer = torch.optim.AdamW(model.parameters(), lr=3e-3, weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, STEPS)
    for step in range(STEPS):
        rows = torch.tensor(random.sample(range(held, len(everything)), 64))
        logits = model(source[rows], target[rows, :-1])
        loss = F.cross_entropy(logits.flatten(0, 1), target[rows, 1:].flatten(), ignore_index=0)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        schedule.step()
        if step % 500 == 499:
            print(step + 1, loss.item())
    with torch.no_grad():
        right = model(source[:held], target[:held, :-1]).argmax(-1) == target[:held, 1:]
        right |= target[:held, 1:] == 0
        print("held-out sentences right in every word:", right.all(-1).float().mean().item())
    arrays = {name.replace(".weight", ".weight"): value.detach().clone() for name, value in model.state_dict().items()}
    arrays |= {"test.english": source[:held].int().contiguous(), "test.german": target[:held].int().contiguous()}
    folder = Path(__file__).parents[2] / "Lessons/data/06-cross-attention"
    folder.mkdir(parents=True, exist_ok=True)
    save_file(arrays, folder / "translator.safetensors")
    (folder / "english.txt").write_text("\n".join(ENGLISH) + "\n")
    (folder / "german.txt").write_text("\n".join(GERMAN) + "\n")
    # A look at the cross-attention of two sentences.
    with torch.no_grad():
        for words in ("the old boat has reached the bank today", "the cash has left the small bank", "the thief has seen the old river again"):
            tokens = numbers([words.split()], ENGLISH, LENGTH)
            said = [1]
            while said[-1] != 2 and len(said) < LENGTH:
                said.append(model(tokens, torch.tensor([said])).argmax(-1)[0, -1].item())
            print(" ".join(GERMAN[t] for t in said))
            maps = {}
            def hook(module, inputs, output):
                x, m, mask = inputs
                q, k = module.query(x), module.key(m)
                s = q @ k.transpose(-1, -2) / (WIDTH / module.heads) ** 0.5
                maps["cross"] = s.masked_fill(~mask[:, 0], -torch.inf).softmax(-1)
            handle = model.decoder["cross"].register_forward_hook(hook)
            model(tokens, torch.tensor([said[:-1]]))
            handle.remove()
            print("            ", " ".join(f"{w:>7}" for w in words.split()))
            for place in range(len(said) - 1):
                print(f"{GERMAN[said[place + 1]]:>12}", " ".join(f"{v:7.2f}" for v in maps["cross"][0, place, : len(words.split())]))


if __name__ == "__main__":
    main()
