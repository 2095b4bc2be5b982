"""Trains the model of lesson 5: one attention layer with four heads that answers three questions about a sentence.

    python3 Scripts/lessons/05_many_heads.py        # needs torch and safetensors

A sentence of the toy grammar has a doer, a verb, a goal and a time, each drawn at random:

    [time] the [adjective] DOER [adverb] VERB the [adjective] GOAL [time]

Words in brackets may be missing, so no place is always that of the doer. At the verb the model is asked: who did it, where did it lead
to, and when? It has embeddings, learned positions, attention with four heads of width 8, a residual, and one linear map for each question.

Written to Lessons/data/05-many-heads, all from one seed:

- words.txt, the vocabulary: a line's number is the word's token.
- heads.safetensors: the weights, [out, in] as torch has them; `shared2.` and `shared1.`: the same model with two key-value heads and with one,
  made as the mean of the trained ones and trained on for a twentieth of the steps; `one.`: a model with a single head of width 32, trained as
  long; `test.`: 200 sentences that training didn't draw from, with the place of the verb and the three answers.
"""

import random as randomness
from pathlib import Path

import torch
from safetensors.torch import save_file
from torch import nn
from torch.nn import functional as F

SEED = 7
STEPS = 1500
WIDTH, HEADS, LENGTH = 32, 4, 10
NOUNS = ["boat", "bank", "ship", "ferry", "island", "bridge", "harbour", "cash"]
VERBS = ["reached", "left", "passed", "saw"]
TIMES = ["today", "yesterday", "never"]
ADJECTIVES = ["old", "small", "red"]
ADVERBS = ["slowly", "finally"]
WORDS = ["·", "the"] + NOUNS + VERBS + TIMES + ADJECTIVES + ADVERBS
PLACE = {word: place for place, word in enumerate(WORDS)}


def sentence(random):
    """Returns the words of a sentence, and the numbers of its doer, its goal and its time."""

    def perhaps(words):
        return [random.choice(words)] if random.random() < 0.5 else []

    doer, goal, time = random.choice(NOUNS), random.choice(NOUNS), random.choice(TIMES)
    words = ["the", *perhaps(ADJECTIVES), doer, *perhaps(ADVERBS), random.choice(VERBS), "the", *perhaps(ADJECTIVES), goal]
    words = [time, *words] if random.random() < 0.5 else [*words, time]
    return words, (NOUNS.index(doer), NOUNS.index(goal), TIMES.index(time))


def batch(count, random):
    """Returns tokens [count, LENGTH], the place of each verb [count], and the three answers [3, count]."""
    tokens, verbs, answers = [], [], []
    for _ in range(count):
        words, answer = sentence(random)
        verbs.append(next(place for place, word in enumerate(words) if word in VERBS))
        tokens.append([PLACE[word] for word in words] + [0] * (LENGTH - len(words)))
        answers.append(answer)
    return torch.tensor(tokens), torch.tensor(verbs), torch.tensor(answers).T


class Model(nn.Module):
    """Keys and values may have fewer heads than queries; each then serves several."""

    def __init__(self, heads=HEADS, key_heads=None):
        super().__init__()
        self.heads, self.key_heads = heads, key_heads or heads
        shared = WIDTH // heads * self.key_heads
        self.words = nn.Embedding(len(WORDS), WIDTH)
        self.places = nn.Embedding(LENGTH, WIDTH)
        self.query = nn.Linear(WIDTH, WIDTH, bias=False)
        self.key = nn.Linear(WIDTH, shared, bias=False)
        self.value = nn.Linear(WIDTH, shared, bias=False)
        self.out = nn.Linear(WIDTH, WIDTH, bias=False)
        self.doer = nn.Linear(WIDTH, len(NOUNS), bias=False)
        self.goal = nn.Linear(WIDTH, len(NOUNS), bias=False)
        self.time = nn.Linear(WIDTH, len(TIMES), bias=False)

    def forward(self, tokens, verbs, gates=None):
        n, length = tokens.shape
        x = self.words(tokens) + self.places(torch.arange(length))

        def split(y, heads):
            return y.reshape(n, length, heads, -1).transpose(1, 2)

        q = split(self.query(x), self.heads)
        k = split(self.key(x), self.key_heads).repeat_interleave(self.heads // self.key_heads, 1)
        v = split(self.value(x), self.key_heads).repeat_interleave(self.heads // self.key_heads, 1)
        real = (tokens != 0)[:, None, None, :]
        z = F.scaled_dot_product_attention(q, k, v, attn_mask=real)
        if gates is not None:
            z = z * gates[:, None, None]
        y = x + self.out(z.transpose(1, 2).reshape(n, length, -1))
        at = y[torch.arange(n), verbs]
        return self.doer(at), self.goal(at), self.time(at)


def train(model, steps, random, rate=3e-3):
    optimizer = torch.optim.AdamW(model.parameters(), lr=rate, weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, steps)
    for _ in range(steps):
        tokens, verbs, answers = batch(64, random)
        loss = sum(F.cross_entropy(logits, answer) for logits, answer in zip(model(tokens, verbs), answers))
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        schedule.step()
    return loss.item()


def shares(model, test, gates=None):
    """Returns the share of right answers to each of the three questions."""
    tokens, verbs, answers = test
    with torch.no_grad():
        return [round((l.argmax(-1) == a).float().mean().item(), 3) for l, a in zip(model(tokens, verbs, gates), answers)]


def merged(weight, groups):
    """Returns the mean of the heads of each group: [heads · width, features] to [groups · width, features]."""
    return weight.reshape(groups, HEADS // groups, WIDTH // HEADS, WIDTH).mean(1).reshape(-1, WIDTH)


def main():
    torch.set_num_threads(1)
    torch.manual_seed(SEED)
    random = randomness.Random(SEED)
    test = batch(200, randomness.Random(SEED + 1))
    model = Model()
    print("loss", train(model, STEPS, random), "test", shares(model, test))
    for head in range(HEADS):
        gates = torch.ones(HEADS)
        gates[head] = 0
        print("without head", head, shares(model, test, gates))
    arrays = {name.replace(".weight", ""): value.detach().clone() for name, value in model.state_dict().items()}
    for groups in (2, 1):
        shared = Model(key_heads=groups)
        shared.load_state_dict(
            model.state_dict() | {name: merged(model.state_dict()[name], groups) for name in ("key.weight", "value.weight")})
        print(groups, "key heads, the mean", shares(shared, test))
        train(shared, STEPS // 20, random, rate=1e-3)
        print(groups, "key heads, trained on", shares(shared, test))
        arrays |= {f"shared{groups}.{n.replace('.weight', '')}": v.detach().clone() for n, v in shared.state_dict().items()}
    torch.manual_seed(SEED)
    one = Model(heads=1)
    print("one head of width 32", train(one, STEPS, random), shares(one, test))
    arrays |= {f"one.{n.replace('.weight', '')}": v.detach().clone() for n, v in one.state_dict().items()}
    arrays |= {f"test.{name}": numbers.int().contiguous() for name, numbers in zip(("tokens", "verbs", "answers"), test)}
    folder = Path(__file__).parents[2] / "Lessons/data/05-many-heads"
    folder.mkdir(parents=True, exist_ok=True)
    save_file(arrays, folder / "heads.safetensors")
    (folder / "words.txt").write_text("\n".join(WORDS) + "\n")


if __name__ == "__main__":
    main()
