from __future__ import annotations

from pathlib import Path

import pytest

TEXTS = {
    "morning": "OSLO, March 3, 2021 - President Maria Lindqvist met Ambassador Kenji Morita in Oslo on March 3, 2021. "
    "She said that 12 people were injured when a bridge collapsed (4 men and 7 women).",
    "evening": "OSLO, March 4, 2021 - President Maria Lindqvist met Kenji Morita in Geneva on March 3, 2021. "
    "At least 15 people were injured when a bridge collapsed, officials said.",
    "weekly": "Mayor Rosa Delgado opened a hospital with 90 beds in Lima on April 17, 2021, "
    "the biggest hospital of Peru.",
    "wire": "LIMA, April 18, 2021 (Reuters) - Rosa Delgado opened a hospital with 80 beds in Lima on Saturday, "
    "April 17, 2021. The Organisation of Harbours (OOH) may sign a 5 million dollar (4 million euro) deal.",
}


@pytest.fixture
def files(tmp_path: Path) -> dict[str, Path]:
    """Four short articles on two events, as files."""
    paths = {name: tmp_path / f"{name}.txt" for name in TEXTS}
    for name, path in paths.items():
        path.write_text(TEXTS[name] + "\n", "utf-8")
    return paths
