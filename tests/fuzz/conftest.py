from __future__ import annotations

import sys
from pathlib import Path

collect_ignore = ["fuzz.py"]  # a program that needs atheris
sys.path.insert(0, str(Path(__file__).parent))
